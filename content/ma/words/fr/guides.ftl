# Les noms que les textes fondateurs de la campagne donnent à ces documents.

founding-firms-cybersecurity = Guide d’accompagnement des entreprises en cybersécurité, notamment les petites et moyennes
founding-safe-browsing-pupils-students = Guide des bonnes pratiques sur Internet et de la navigation sûre pour les élèves et les étudiants
founding-sector-kit = Guide des mesures et des normes pour les secteurs qui reposent sur les systèmes d’information
